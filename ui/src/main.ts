import { mount } from "svelte";
import "./style/tokens.css";
import "./style/base.css";
import "./style/print.css";
import { commands } from "./desk";
import Window from "./Window.svelte";

const target = document.getElementById("window");
if (target) mount(Window, { target });

// The shell waits for the first picture before it trusts that the web view draws at all.
requestAnimationFrame(() => requestAnimationFrame(() => void commands.firstFrame()));
