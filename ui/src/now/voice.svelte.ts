let told = $state("");
let urgent = $state("");

/** What a screen reader is told besides the title: cards that come and go, steps that begin. */
export const voice = {
  get told(): string {
    return told;
  },
  get urgent(): string {
    return urgent;
  },
};

/** Says something when the person is not in the middle of something else. */
export function tell(sentence: string): void {
  told = sentence;
}

/** Says something now: a failure. */
export function warn(sentence: string): void {
  urgent = sentence;
}
