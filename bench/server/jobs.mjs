/** Looks at each bot so far, and when they came, in seconds. */
const polls = new Map();
/** One moment for all of a job's answers: a status that changes is told in the log. */
const REQUESTED = new Date().toISOString();

/** The status of a bot's publish: over after as many looks as its id says (`st-25-looks-…`), else at once. */
export function publishStatus(botId, at) {
  const times = polls.get(botId) ?? [];
  polls.set(botId, times);
  times.push(at);
  const [, wanted = '1'] = /^st-(\d+)-looks/.exec(botId) ?? [];
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
