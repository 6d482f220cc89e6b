import { createHash } from 'node:crypto';

/** What came in a multipart body, by the names of its parts. Of parts with one name the last counts. */
export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, FormFile>>;
}

export interface FormFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export function isMultipart(contentType: string): boolean {
  return /^multipart\/form-data\b/i.test(contentType);
}

/** Reads a body with the reader that Node.js has for answers; `undefined` for one that is no form. */
export async function readForm(bytes: Buffer, contentType: string): Promise<Form | undefined> {
  try {
    const parts = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    const form = { fields: new Map<string, string>(), files: new Map<string, FormFile>() };
    for (const [name, value] of parts) {
      if (typeof value === 'string') form.fields.set(name, value);
      else form.files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
    }
    return { fields: Object.fromEntries(form.fields), files: Object.fromEntries(form.files) };
  } catch {
    // What is wrong with it, the platform does not say either.
    return undefined;
  }
}

/** What is written down of a form: enough to tell whether a file came whole. */
export function summaryOf({ fields, files }: Form): Record<string, unknown> {
  const told = Object.entries(files).map(([part, { name, bytes }]) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [part, { name, bytes: bytes.length, sha256 }];
  });
  return { ...fields, ...Object.fromEntries(told) };
}
