/** A photo of nobody, drawn here. */
export function photo(): string {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [140, 200];
  const pen = canvas.getContext("2d");
  if (!pen) return "";
  pen.fillStyle = "#c9d6d8";
  pen.fillRect(0, 0, 140, 200);
  pen.fillStyle = "#3c5a60";
  pen.beginPath();
  pen.ellipse(70, 200, 62, 70, 0, 0, 7);
  pen.fill();
  pen.fillStyle = "#d9b49a";
  pen.beginPath();
  pen.ellipse(70, 88, 32, 42, 0, 0, 7);
  pen.fill();
  pen.fillStyle = "#6b4a35";
  pen.beginPath();
  pen.ellipse(70, 62, 36, 26, 0, 3.1, 6.3);
  pen.fill();
  return canvas.toDataURL("image/jpeg", 0.85);
}
