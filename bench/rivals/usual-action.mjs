// A usual action for this: GitHub's own packages, one status request, an output.
import { getBooleanInput, getInput, setFailed, setOutput } from '@actions/core';
import { HttpClient } from '@actions/http-client';
import jwt from 'jsonwebtoken';

try {
  const [operation, host] = [getInput('operation', { required: true }), getInput('host', { required: true })];
  if (operation !== 'publish-status') throw new Error(`operation must be publish-status, not ${operation}`);
  const clientId = getInput('clientId', { required: true });
  const token = jwt.sign({ sub: clientId, appId: clientId }, getInput('clientSecret', { required: true }));
  const client = new HttpClient('usual-action', [], { keepAlive: true });
  const url = `${host}/api/public/bot/${getInput('botId', { required: true })}/publish/status`;
  const response = await client.get(url, { auth: token, accept: 'application/json' });
  const { status } = JSON.parse(await response.readBody());
  setOutput('conclusion', status === 'successful' ? 'success' : 'failure');
  if (getBooleanInput('uploadArtifact')) {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    await new DefaultArtifactClient().uploadArtifact('status', [process.env.GITHUB_OUTPUT], process.env.HOME);
  }
  console.log(`ended as ${status}`);
} catch (error) {
  setFailed(error.message);
}
