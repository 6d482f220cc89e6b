import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { ZipFile } from 'yazl';

/** A zip as usual programs make it. */
export async function zip(files: Record<string, string | Buffer>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(files)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return buffer(file.outputStream);
}

/** A member that no usual program makes. */
export interface RawMember {
  name: string | Buffer;
  content?: string | Buffer;
  /** `zip` external attributes: the Unix mode in the upper half. */
  mode?: number;
  flags?: number;
  /** Does not say that its name is UTF-8. */
  isUnflagged?: boolean;
  crc?: number;
  deflate?: boolean;
  /** The size that is declared, if it is not the content's. */
  reportedSize?: number;
}

/** A zip made byte by byte, so that its members can be anything. */
export function rawZip(members: readonly RawMember[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const content = Buffer.from(member.content ?? '');
    const data = member.deflate ? deflateRawSync(content) : content;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE((member.flags ?? 0) | (member.isUnflagged ? 0 : 0x0800), 2);
    shared.writeUInt16LE(member.deflate ? 8 : 0, 4);
    shared.writeUInt32LE(member.crc ?? crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(member.reportedSize ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const field of [8, 10]) end.writeUInt16LE(Math.min(members.length, 0xffff), field);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export type TarMember = Partial<Header> & { name: string; content?: string };

/** A tar of any members, not compressed. */
export async function tar(members: readonly TarMember[]): Promise<Buffer> {
  const archive = pack();
  for (const { content, ...header } of members) archive.entry(header, content ?? '');
  archive.finalize();
  return buffer(archive);
}

export async function tarGz(members: readonly TarMember[]): Promise<Buffer> {
  return gzipSync(await tar(members));
}

/** A header of a tar, and what follows it, that no usual program writes. */
export interface RawTarMember {
  name?: string | Buffer;
  prefix?: string;
  /** One character. Default: a file. */
  type?: string;
  content?: string | Buffer;
  /** The size field, as it stands there, or a number; default: that of the content. */
  size?: number | string | Buffer;
  mode?: number;
  /** `posix`, `gnu`, or none, as before either. Default: `posix`. */
  dialect?: 'posix' | 'gnu' | 'none';
  /** Added to the right sum. */
  checksumOff?: number;
}

/** A tar made byte by byte. `end` are the blocks behind it. */
export function rawTar(members: readonly RawTarMember[], end: Buffer = Buffer.alloc(1_024)): Buffer {
  return Buffer.concat([...members.map(rawTarMember), end]);
}

function rawTarMember(member: RawTarMember): Buffer {
  const content = Buffer.from(member.content ?? '');
  const header = Buffer.alloc(512);
  Buffer.from(member.name ?? '').copy(header, 0, 0, 100);
  header.write(`${(member.mode ?? 0o644).toString(8).padStart(7, '0')}\0`, 100, 'latin1');
  const { size = content.length } = member;
  const field = typeof size === 'number' ? `${size.toString(8).padStart(11, '0')}\0` : size;
  Buffer.from(field).copy(header, 124, 0, 12);
  header.write(member.type ?? '0', 156, 'latin1');
  const magic = { posix: 'ustar\0' + '00', gnu: 'ustar  \0', none: '' }[member.dialect ?? 'posix'];
  header.write(magic, 257, 'latin1');
  header.write(member.prefix ?? '', 345, 'latin1');
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, member.checksumOff ?? 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/** Records of an extended header. */
export function pax(records: Record<string, string>): string {
  return Object.entries(records)
    .map(([key, value]) => {
      const rest = ` ${key}=${value}\n`;
      const bytes = Buffer.byteLength(rest);
      const digits = String(bytes + String(bytes + 3).length).length;
      return `${bytes + digits}${rest}`;
    })
    .join('');
}
