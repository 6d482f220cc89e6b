import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  SASProtocol,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { afterTest, temporaryFolder } from '../__tests__/support/after-test.ts';

/** The account that azurite is born with; both are in its documentation. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const CONTAINER = 'artifacts';
const HOUR_MS = 3_600_000;

export interface BlobStore {
  /** An address that a blob can be written to, signed for an hour. */
  uploadUrl(name: string): string;
  download(name: string): Promise<Buffer>;
  /** Names and content types of all blobs. */
  list(): Promise<[string, string | undefined][]>;
}

/** Azure's blob store, as its own emulator plays it, in memory. It ends with the test. */
export async function startBlobStore(): Promise<BlobStore> {
  const endpoint = await listening(
    spawn(
      process.execPath,
      [
        join(import.meta.dirname, 'node_modules/azurite/dist/src/blob/main.js'),
        ...['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck', '--blobPort', '0'],
      ],
      { cwd: temporaryFolder(), stdio: ['ignore', 'pipe', 'inherit'] },
    ),
  );
  const credential = new StorageSharedKeyCredential(ACCOUNT, KEY);
  const container = new BlobServiceClient(`${endpoint}/${ACCOUNT}`, credential).getContainerClient(CONTAINER);
  await container.create();
  return {
    uploadUrl(name) {
      const signature = generateBlobSASQueryParameters(
        {
          containerName: CONTAINER,
          blobName: name,
          permissions: BlobSASPermissions.parse('cw'),
          expiresOn: new Date(Date.now() + HOUR_MS),
          protocol: SASProtocol.HttpsAndHttp,
        },
        credential,
      );
      return `${container.getBlobClient(name).url}?${signature}`;
    },
    download: (name) => container.getBlobClient(name).downloadToBuffer(),
    async list() {
      const blobs: [string, string | undefined][] = [];
      for await (const { name, properties } of container.listBlobsFlat()) blobs.push([name, properties.contentType]);
      return blobs;
    },
  };
}

/** The address that it prints on stdout. */
async function listening(child: ChildProcess): Promise<string> {
  afterTest(() => child.kill());
  let said = '';
  return new Promise((resolve, reject) => {
    // Its output is read to the end, because the emulator ends when the pipe is closed.
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /successfully listens on (http\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`azurite did not start: ${said}`)));
  });
}
