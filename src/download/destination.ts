import { access, constants, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { diskError, makeFolder } from '../core/disk.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';

/** True if `path` is `root` or lies below it. Both are absolute. */
function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Creates the folder that archives are written to. It must lie in the workspace, also when links are followed.
 *
 * @returns its absolute path
 * @throws KoreaiError `input-invalid` if it leaves the workspace, `download-failed` if it can't be created or written to
 */
export async function prepareDirectory(workspace: string, outputDir: string): Promise<string> {
  const directory = resolve(workspace, outputDir);
  const root = await realpath(workspace).catch((error: unknown) => {
    throw diskError('The workspace cannot be read', workspace, error);
  });
  const isOutside = !isInside(resolve(workspace), directory) || !isInside(root, await realpathOfExisting(directory));
  if (isOutside) {
    throw new KoreaiError('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
      hint: 'Choose a folder in the workspace. No symbolic link on its path may lead out of the workspace.',
    });
  }
  await makeFolder(directory).catch((error: unknown) => {
    throw diskError('The output folder cannot be created', outputDir, error);
  });
  await access(directory, constants.W_OK).catch((error: unknown) => {
    throw diskError('The output folder cannot be written to', outputDir, error);
  });
  return directory;
}

/** The real path of the folder, or of the nearest folder above it that exists. */
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

/** A name from outside as a file's base name: letters, digits, `.`, `_` and `-`, neither hidden nor reserved. */
export function safeBaseName(name: string): string {
  const safe = name
    .replace(/[^\w.-]+/g, '_')
    .replace(/^[.]+/, '_')
    .replace(/[.]+$/, '')
    .slice(0, 100);
  return safe === '' || isReservedOnWindows(safe) ? `_${safe}` : safe;
}

/** True for names of devices, which no file can have on Windows, whatever its extension. */
export function isReservedOnWindows(name: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\..*)?$/i.test(name);
}
