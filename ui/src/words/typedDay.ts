/** A day as people in Belgium type it (`30/11/2026`, `30-11-2026`, `30.11.2026`) or as it is kept, `YYYY-MM-DD`; `null` when it is none. */
export function typedDay(text: string): string | null {
  const kept = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const typed = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim());
  const [year, month, day] = kept ? [kept[1], kept[2], kept[3]] : typed ? [typed[3], typed[2], typed[1]] : [];
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A kept day as it is typed: `30/11/2026`, with full stops in German. What is no day comes back as it is. */
export function dayToType(text: string, language: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? [parts[3], parts[2], parts[1]].join(language === "de" ? "." : "/") : text;
}
