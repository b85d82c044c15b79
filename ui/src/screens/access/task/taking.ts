import type { AccessTaskAnswer, FailureWords } from "../../../desk";

/** What a command about a task answers. */
export type TaskTold = { status: "ok"; data: AccessTaskAnswer } | { status: "error"; error: FailureWords };

/** Takes such an answer; says why when it was refused. A failure that `here` keeps is not shown by the screen. */
export type Take = (asking: Promise<TaskTold>, here?: boolean) => Promise<FailureWords | null>;
