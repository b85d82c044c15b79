import { mount } from "svelte";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./style/wishes.css";
import "./style/print.css";
import Window from "./Window.svelte";

const target = document.getElementById("window");
if (target) mount(Window, { target });
