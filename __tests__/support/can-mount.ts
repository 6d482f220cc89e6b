import { execFileSync } from 'node:child_process';

/** Whether a child of this process may mount a file system for itself. */
export function canMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
