// The artifact client as it is usually used, but without compression, which does not help an archive.
import { dirname } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const file = process.env.RIVAL_FILE;
await new DefaultArtifactClient().uploadArtifact('archive', [file], dirname(file), { compressionLevel: 0 });
process.exit();
