import { mount } from "svelte";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./style/wishes.css";
import "./style/print.css";
import Window from "./Window.svelte";

const target = document.getElementById("window");
if (target) {
  // The small window beside the browser is the same page at another place.
  if (location.hash.startsWith("#/companion/")) void import("./Small.svelte").then((small) => mount(small.default, { target }));
  else mount(Window, { target });
}
