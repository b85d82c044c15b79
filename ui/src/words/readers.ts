import { m } from "../paraglide/messages";

const CONTENTS: Record<string, () => string> = {
  belgian: m.reader_belgian,
  empty: m.reader_empty,
  foreign: m.reader_foreign,
  mute: m.reader_mute,
  unpowered: m.reader_unpowered,
  "in-use": m.reader_in_use,
  "not-activated": m.reader_not_activated,
  "too-old": m.reader_too_old,
  unavailable: m.reader_unavailable,
  virtual: m.reader_virtual,
};

/** What is in a reader, in words; a content that is not known keeps the desk's word. */
export function readerContent(content: string): string {
  return CONTENTS[content]?.() ?? content;
}
