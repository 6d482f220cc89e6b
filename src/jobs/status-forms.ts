import { EXPORT_STATUS_FORMS, type ExportStatusForm } from '../platform/bot-export.ts';

/** Finds the request form that this version of the platform expects for an export status, and keeps it. */
export class StatusForms {
  #index = 0;
  #answered: number | undefined;
  #isSettled = false;

  get current(): ExportStatusForm {
    return EXPORT_STATUS_FORMS[this.#index] ?? 'plain';
  }

  /** Records that the platform accepted the current form. */
  answered(): void {
    this.#answered = this.#index;
  }

  /** Switches to the next form, unless none is left or no other is accepted. */
  next(): boolean {
    if (this.#isSettled || this.#index === EXPORT_STATUS_FORMS.length - 1) return false;
    this.#index += 1;
    return true;
  }

  /**
   * Records that the platform refused the current form: switches to the next one, or back to one that was accepted.
   *
   * @returns false if no form is left to try
   */
  refused(): boolean {
    if (this.next()) return true;
    if (this.#answered === undefined || this.#answered === this.#index) return false;
    this.#index = this.#answered;
    this.#isSettled = true;
    return true;
  }
}
