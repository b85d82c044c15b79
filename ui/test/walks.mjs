/** The walks by name; each throws when it fails. `open(scene, language, size)` brings the page to a scene. */
import * as access from "./walks/access.mjs";
import * as certificates from "./walks/certificates.mjs";
import * as dialogs from "./walks/dialogs.mjs";
import * as request from "./walks/request.mjs";
import * as system from "./walks/system.mjs";
import * as ways from "./walks/ways.mjs";
import * as window from "./walks/window.mjs";

export const WALKS = { ...request, ...dialogs, ...certificates, ...ways, ...window, ...system, ...prefixed(access) };

/** Access management has ways that are called as others are. */
function prefixed(walks) {
  return Object.fromEntries(Object.entries(walks).map(([name, go]) => [`access-${name}`, go]));
}
