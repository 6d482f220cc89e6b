import type { RawMember } from '../support/archives.ts';

/** Names of which some disk takes the second for the first: it ignores case, or composes accents in its own way. */
export const COLLIDING: [string, string, string][] = [
  ['case', 'Bot.js', 'bot.JS'],
  ['the two small sigmas', 'σ.js', 'ς.js'],
  ['a sharp s', 'straße.js', 'STRASSE.js'],
  ['the capital sharp s', 'ẞ.js', 'ß.js'],
  ['a dotted I', 'İ.js', 'i\u0307.js'],
  ['a ligature', 'ﬁ.js', 'FI.js'],
  ['the Kelvin sign', '\u212a.js', 'k.js'],
  ['the Angstrom sign', '\u212b.js', 'å.js'],
  ['a long s', 'ſ.js', 's.js'],
  ['composed accents', '\u00e9.js', 'e\u0301.js'],
  ['the order of accents', 'a\u0323\u0307.js', 'a\u0307\u0323.js'],
  ['composed syllables', '가.js', '\u1100\u1161.js'],
];

/** Members that no zip of Kore.ai has, by what is wrong with them. */
export const HOSTILE: [string, readonly RawMember[]][] = [
  ['climbs out', [{ name: '../evil', content: 'x' }]],
  ['climbs out in the middle', [{ name: 'a/../../evil', content: 'x' }]],
  ['climbs out by the end', [{ name: 'a/..', content: 'x' }]],
  ['climbs out with backslashes', [{ name: '..\\evil', content: 'x' }]],
  ['is absolute', [{ name: '/tmp/koreai-evil', content: 'x' }]],
  ['is absolute as on Windows', [{ name: 'C:/evil', content: 'x' }]],
  ['is absolute with a backslash', [{ name: '\\\\server\\evil', content: 'x' }]],
  ['is a symbolic link', [{ name: 'a', content: '/etc/passwd', mode: 0o120777 }]],
  ['is a folder that is a link', [{ name: 'a/', content: '', mode: 0o120777 }]],
  ['is a device', [{ name: 'a', mode: 0o020666 }]],
  ['is a pipe', [{ name: 'a', mode: 0o010666 }]],
  ['is a socket', [{ name: 'a', mode: 0o140666 }]],
  ['is a file that says it is a folder', [{ name: 'a', content: 'a', mode: 0o040755 }]],
  [
    'comes twice',
    [
      { name: 'a', content: '1' },
      { name: 'a', content: '2' },
    ],
  ],
  [
    'differs in case only',
    [
      { name: 'Bot.json', content: '1' },
      { name: 'bot.JSON', content: '2' },
    ],
  ],
  [
    'differs in the case of a folder only',
    [
      { name: 'A', content: '1' },
      { name: 'a/b', content: '2' },
    ],
  ],
  [
    'differs in its accents only',
    [
      { name: '\u00e9', content: '1' },
      { name: 'e\u0301', content: '2' },
    ],
  ],
  [
    'is a file and then a folder',
    [
      { name: 'a', content: '1' },
      { name: 'a/b', content: '2' },
    ],
  ],
  [
    'is a folder and then a file',
    [
      { name: 'a/b', content: '1' },
      { name: 'a', content: '2' },
    ],
  ],
  ['has a line break', [{ name: 'a\nb', content: 'x' }]],
  ['has a NUL', [{ name: 'a\0b', content: 'x' }]],
  ['has an escape sequence', [{ name: 'a\u001b[31m', content: 'x' }]],
  ['has a line separator', [{ name: 'a\u2028b', content: 'x' }]],
  ['has no name', [{ name: '', content: 'x' }]],
  ['has an empty segment', [{ name: 'a//b', content: 'x' }]],
  ['has a segment that is no name', [{ name: 'a/./b', content: 'x' }]],
  ['has a name too long for a file', [{ name: 'x'.repeat(300), content: 'x' }]],
  ['is a folder with content', [{ name: 'a/', content: 'x' }]],
  ['has a name that is not UTF-8, though it says so', [{ name: Buffer.from([0x61, 0xe9]), content: 'x' }]],
  ['is named like a command to a runner', [{ name: '::set-output name=a::b', content: 'x' }]],
  ['is named like a command to Azure Pipelines', [{ name: 'a##vso[task.complete]', content: 'x' }]],
  ['is encrypted', [{ name: 'a', content: 'x', flags: 1 }]],
  ['has another checksum', [{ name: 'a', content: 'x', crc: 1 }]],
  ['is larger than it says', [{ name: 'a', content: 'x'.repeat(1_000), deflate: true, reportedSize: 10 }]],
  ['is smaller than it says', [{ name: 'a', content: 'x', deflate: true, reportedSize: 10 }]],
];
