import type { Static } from 'typebox';
import type * as bots from './bot.ts';
import type * as jobs from './job.ts';
import type * as scenarios from './scenario.ts';

/**
 * What a simulated Kore.ai knows and does: plain data, as it could stand in a JSON file. Every property is optional.
 *
 * Durations are texts such as `500ms`, `3s`, `2m`, `7d`. They count from the start of a job, or from the first poll of a
 * publish or an import that no request started.
 */
export interface Scenario extends Static<typeof scenarios.scenarioSchema> {}
/** An app whose client id and secret sign the JWTs for bots. */
export interface App extends Static<typeof scenarios.app> {}
export interface Fault extends Static<typeof scenarios.fault> {}

export interface Bot extends Static<typeof bots.bot> {}
export interface Publish extends Static<typeof bots.publish> {}
/** A component of a publish. */
export interface Resource extends Static<typeof bots.resource> {}
/** An import, or what happens to every import that a request starts. */
export interface Import extends Static<typeof bots.botImport> {}
/** A component of an import. */
export interface ImportTask extends Static<typeof bots.task> {}
/** A batch test suite, and what happens to every run of it. */
export interface TestSuite extends Static<typeof bots.testSuite> {}
export interface Utterance extends Static<typeof bots.utterance> {}
export interface TestedEntity extends Static<typeof bots.entity> {}

/** A conversation test suite, and what happens to every run of it. */
export interface ConversationSuite extends Static<typeof bots.conversationSuite> {}
export interface ConversationStep extends Static<typeof bots.step> {}

/** What a job says about itself, from a moment on. */
export interface State extends Static<typeof jobs.state> {}
/** A job that makes an archive. */
export interface Job extends Static<typeof jobs.exportJob> {}
/** A tool of the Agent Platform, or a workflow of AI for Process. */
export interface Tool extends Static<typeof jobs.tool> {}
export interface Model extends Static<typeof jobs.model> {}
/** A project of Artemis. */
export interface Project extends Static<typeof jobs.project> {}
export interface Link extends Static<typeof jobs.link> {}
/** What is behind a download link: exactly one of the three. */
export interface Archive extends Static<typeof jobs.archive> {}
export type ArchiveFormat = NonNullable<Model['format']>;
/** A file as text, or any bytes in base64. */
export type FileContent = NonNullable<Archive['files']>[string];
