import { setup } from '../bundle/index.js';

await setup();
