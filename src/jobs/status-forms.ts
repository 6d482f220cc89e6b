import { EXPORT_STATUS_FORMS, type ExportStatusForm } from '../platform/bot-export.ts';

/** Finds the form in which this version of the platform wants to be asked for an export, and keeps to it. */
export class StatusForms {
  #index = 0;
  #answered: number | undefined;
  #isSettled = false;

  get current(): ExportStatusForm {
    return EXPORT_STATUS_FORMS[this.#index] ?? 'plain';
  }

  /** The current form was understood. */
  answered(): void {
    this.#answered = this.#index;
  }

  /** Tries the next form, unless there is none left or it is known that no other is understood. */
  next(): boolean {
    if (this.#isSettled || this.#index === EXPORT_STATUS_FORMS.length - 1) return false;
    this.#index += 1;
    return true;
  }

  /**
   * The current form was not understood: goes on to the next one, or back to one that was.
   *
   * @returns false where no form is left to try
   */
  refused(): boolean {
    if (this.next()) return true;
    if (this.#answered === undefined || this.#answered === this.#index) return false;
    this.#index = this.#answered;
    this.#isSettled = true;
    return true;
  }
}
