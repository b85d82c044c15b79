import { commands, type ContractPages, type FailureWords, type OrganisationsAnswer, type RequestDraft, type TalkBegun } from "../desk";
import { endsTalk } from "../words/endings";
import { after, before, emptyDraft, resumeAt, type RequestScreen } from "../words/order";
import { noFacts } from "../words/missing";

/** The request that is being filled in: what the person said, and the talk with the desk. No secret is ever here. */
class Request {
  draft = $state<RequestDraft>(emptyDraft());
  screen = $state<RequestScreen>("card");
  talk = $state<TalkBegun | null>(null);
  organisations = $state<OrganisationsAnswer | null>(null);
  contract = $state<ContractPages | null>(null);
  accepted = $state(false);
  /** Why the talk ended, or why it was not sent; shown where one goes on. */
  trouble = $state<FailureWords | null>(null);

  /** Goes to a screen, and has the desk keep where one is. */
  show(screen: RequestScreen): void {
    this.screen = screen;
    if (screen === "sending") return;
    this.draft.screen = screen;
    void this.keep();
  }

  next(): void {
    this.show(after(this.screen));
  }

  back(): void {
    this.show(before(this.screen));
  }

  /** What is said so far is kept over restarts. */
  async keep(): Promise<FailureWords | null> {
    const answer = await commands.keepRequestDraft($state.snapshot(this.draft));
    return answer.status === "error" ? answer.error : null;
  }

  /** Takes up what was kept: while a talk is going on, nothing has to be asked again but the password. */
  async takeUp(): Promise<FailureWords | null> {
    if (this.talk) {
      // What is being sent goes on by itself; a password that was typed is gone with its field.
      if (this.screen === "review") this.screen = "password";
      return null;
    }
    const answer = await commands.requestDraft();
    if (answer.status === "error") return answer.error;
    if (answer.data) this.draft = answer.data;
    this.screen = "card";
    return null;
  }

  /** Whether a failure ended the talk: then the card is read anew, and what was said is still there. */
  endedBy(failure: FailureWords): boolean {
    if (!endsTalk(failure)) return false;
    this.leave();
    this.trouble = failure;
    return true;
  }

  /** Reads the card and begins the talk. */
  async begin(): Promise<FailureWords | null> {
    this.leave();
    this.trouble = null;
    const answer = await commands.beginRequest();
    if (answer.status === "error") return answer.error;
    this.talk = answer.data;
    this.show(resumeAt(this.draft));
    return null;
  }

  /** Ends the talk; what was said stays kept. */
  leave(): void {
    if (this.talk) void commands.cancel(this.talk.talk);
    this.talk = null;
    this.organisations = null;
    this.contract = null;
    this.accepted = false;
    this.screen = "card";
  }

  /** Begins anew with another person's card: what was said stays, but for why the organisation is missing. */
  anew(): void {
    this.draft.missing = noFacts();
    this.leave();
    void this.keep();
  }

  /** Forgets everything: it is sent, or given up. */
  async drop(): Promise<void> {
    this.leave();
    this.draft = emptyDraft();
    await commands.dropRequestDraft();
  }
}

export const request = new Request();
