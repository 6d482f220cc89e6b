import { access, constants, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { diskError } from '../core/disk-error.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { makeFolder } from '../core/make-folder.ts';

/** True where `path` is `root` or lies below it. Both are absolute. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Creates the folder that archives go to, and makes sure that it lies in the workspace, links followed.
 *
 * @returns its absolute path
 * @throws KoreaiError `input-invalid` where it leaves the workspace, `download-failed` where it can't be made or written to
 */
export async function prepareDirectory(workspace: string, outputDir: string): Promise<string> {
  const directory = resolve(workspace, outputDir);
  const root = await realpath(workspace).catch((error: unknown) => {
    throw diskError('The workspace cannot be read', workspace, error);
  });
  const refuse = (): never => {
    throw new KoreaiError('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
      hint: 'Give a folder inside the workspace, one that no symbolic link leads out of.',
    });
  };
  if (!isInside(resolve(workspace), directory)) refuse();
  // Looked at before anything is created, as a link on the way could lead the new folders elsewhere.
  if (!isInside(root, await realpathOfExisting(directory))) refuse();
  try {
    await makeFolder(directory);
  } catch (error) {
    throw diskError('The output folder cannot be created', outputDir, error);
  }
  try {
    await access(directory, constants.W_OK);
  } catch (error) {
    throw diskError('The output folder cannot be written to', outputDir, error);
  }
  if (!isInside(root, await realpath(directory))) refuse();
  await access(directory, constants.W_OK).catch((error: unknown) => {
    throw diskError('The output folder cannot be written to', outputDir, error);
  });
  return directory;
}

async function realpathOfExisting(path: string): Promise<string> {
  for (let current = path; ; current = dirname(current)) {
    try {
      return await realpath(current);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT' || current === dirname(current)) {
        throw diskError('The output folder cannot be read', path, error);
      }
    }
  }
}
