import path from 'node:path';
import type { Config } from '@vitrina/config';
import type { Logger } from 'pino';
import { createWebChannel } from '../channels/web/create-web-channel';
import { createWebSource } from '../channels/web/create-web-source';
import { createUploads } from '../channels/web/uploads';
import { createCmsClient } from '../cms-client/create-cms-client';
import { createPreviewContent } from '../content/create-preview-content';
import { createContentRefresh } from '../content/refresh';
import { createConversation } from '../conversation/create-conversation';
import type { Notice } from '../conversation/intake/source';
import { createSpeaker } from '../conversation/speaker';
import { createShownVersions } from '../deliveries/shown-versions';
import { createFeatures } from '../features';
import type { ErrorReporter } from '../logging/report-to-sentry';
import { createMetrics } from '../metrics/create-metrics';
import type { Store } from '../store/store';
import { isTransient } from '../unsent/send-submit';
import { readManagerRecipients } from './manager-recipients';
import { createErrorTeller } from './tell-errors';
import { viewFor } from './view-for';

export type CoreOptions = { config: Config; store: Store; logger: Logger; reporter: ErrorReporter };
export type Core = ReturnType<typeof createCore>;

/** The parts everything else is wired from: content, CMS, conversation, the browser channel, metrics. */
export function createCore({ config, store, logger, reporter }: CoreOptions) {
  const metrics = createMetrics();
  const cms = createCmsClient({
    url: config.cms.url,
    token: config.cms.apiToken,
    observe: (route, seconds) => metrics.cmsDuration.observe({ route }, seconds),
  });
  const fail = createErrorTeller({ logger, reporter, metrics, now: Date.now });
  /** For loops that talk to the CMS: its absence is told once by the content refresh and by health. */
  const failUnlessDown = (part: string) => (error: unknown) => {
    if (!isTransient(error)) fail(part)(error);
  };
  const changed = new Set<() => void>();
  const content = createContentRefresh({
    cms,
    store,
    now: Date.now,
    onChange: () => changed.forEach((listener) => listener()),
    onProblems: (problems) => logger.warn({ problems }, 'entries left out: they do not fit their schema'),
    onError: createOutageNote(logger),
  });
  const previewContent = createPreviewContent({ cms, current: content.current, now: Date.now });
  const conversation = createConversation({ features: createFeatures() });
  const uploads = createUploads(path.join(config.dataDir, 'private', 'web-uploads'));
  const mediaUrl = (url: string) => new URL(url, config.cms.publicUrl).toString();
  const web = createWebChannel({ store, uploads, mediaUrl });
  const sentence = (notice: Notice, { locale, code }: { locale: string | null; code: string }) =>
    createSpeaker(viewFor(content.current(), locale), null).say(
      notice === 'failed' ? 'error.failed' : 'error.too-many',
      { code },
    );
  return {
    config,
    store,
    logger,
    reporter,
    metrics,
    cms,
    content,
    previewContent,
    uploads,
    web,
    fail,
    failUnlessDown,
    conversation,
    webSource: createWebSource({ channel: web, store, sentence }),
    shownVersions: createShownVersions(),
    managerRecipients: () => readManagerRecipients(content.current(), config.bot.managerChats),
    onContent: (listener: () => void) => void changed.add(listener),
    /** Search indexes are made when content comes, not while somebody waits for the first answer. */
    prepareContent: () => void conversation.prepare(content.current()).catch(fail('content')),
  };
}

/** An outage is said once when it begins, not every second; health tells the rest. */
function createOutageNote(logger: Logger): (error: unknown) => void {
  let toldAt = 0;
  return (error) => {
    if (Date.now() - toldAt < 60_000) return;
    toldAt = Date.now();
    logger.warn({ err: error }, 'no content from the CMS; chats go on with what is kept here');
  };
}
