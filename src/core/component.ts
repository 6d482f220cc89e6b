/** One resource, task or component of a job, as the platform lists it. All of it is the platform's own text. */
export interface Component {
  readonly kind: string;
  readonly name: string;
  readonly status: string;
  /** Why it failed, if the platform reports it; else empty. */
  readonly detail: string;
}
