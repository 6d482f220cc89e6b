// The artifact client as it is mostly used, but for the compression, which an archive has no use for.
import { dirname } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const file = process.env.RIVAL_FILE;
await new DefaultArtifactClient().uploadArtifact('archive', [file], dirname(file), { compressionLevel: 0 });
process.exit();
