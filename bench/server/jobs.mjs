/** When each bot was polled, in seconds. */
const polls = new Map();
/** The same in all answers for a job. */
const REQUESTED = new Date().toISOString();

/** The status of a bot's publish: successful after the number of polls in its id (`st-25-polls-…`), else at once. */
export function publishStatus(botId, at) {
  const times = polls.get(botId) ?? [];
  polls.set(botId, times);
  times.push(at);
  const [, wanted = '1'] = /^st-(\d+)-polls/.exec(botId) ?? [];
  const isOver = times.length >= Number(wanted);
  return {
    _id: `ds-${botId}`,
    jobType: 'PUBLISH_BOT',
    streamId: botId,
    percentageComplete: isOver ? 100 : 40,
    requestedTime: REQUESTED,
    status: isOver ? 'successful' : 'INPROGRESS',
    statusSummary: [{ resourceId: 'dg-1', resourceType: 'dialog', name: 'Welcome', status: 'SUCCESS', modules: {} }],
  };
}

export function exportStatus(botId, link) {
  return {
    _id: `ber-${botId}`,
    streamId: botId,
    status: 'success',
    exportType: 'published',
    requestType: 'Botexport',
    createdOn: REQUESTED,
    downloadURL: link,
  };
}

export function pollsOfAll() {
  return Object.fromEntries(polls);
}

export function forget() {
  polls.clear();
}
