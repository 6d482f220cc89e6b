/** One resource, task or component of a job, as the platform lists it. All of it is the platform's own text. */
export interface Component {
  readonly kind: string;
  readonly name: string;
  readonly status: string;
  /** Why it failed, where the platform says so; empty elsewhere. */
  readonly detail: string;
}
