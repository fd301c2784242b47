import { deliveryPayloadSchema, type DeliveryPayload } from '../../cms-client/schemas/delivery';
import type { ContentView } from '../../content/content-view';
import type { Message } from '../../conversation/reply';
import { createSpeaker, type Speaker } from '../../conversation/speaker';
import type { DeliveryRenderer } from '../../deliveries/delivery-renderer';
import { SafeHtml } from '../../text/safe-html';
import { buildCard, sayCard } from './build-card';

type Payload<K extends DeliveryPayload['kind']> = Extract<DeliveryPayload, { kind: K }>;

/** How the outbox's messages of the desk look, by kind. */
export const deskRenderers: DeliveryRenderer<Message>[] = [
  renderer('application.new', ({ application }, speaker) => buildCard(application, speaker)),
  renderer('application.changed', ({ application }, speaker) => buildCard(application, speaker)),
  renderer('application.reminder', remind),
  renderer('client.text', ({ text }) => ({ html: text })),
];

function renderer<K extends DeliveryPayload['kind']>(
  kind: K,
  build: (payload: Payload<K>, speaker: Speaker) => Message,
): DeliveryRenderer<Message> {
  return {
    kind,
    render(payload: unknown, view: ContentView): Message {
      const parsed = deliveryPayloadSchema.parse(payload);
      if (parsed.kind !== kind) throw new Error(`Payload of another kind: ${parsed.kind}`);
      return build(parsed as Payload<K>, createSpeaker(view, null)); // the kind was compared on the line above
    },
  };
}

function remind({ application, minutes, toOwner }: Payload<'application.reminder'>, speaker: Speaker): Message {
  const html = speaker.say(toOwner ? 'desk.owner-reminder' : 'desk.reminder', {
    number: application.number,
    minutes,
    card: new SafeHtml(sayCard(application, speaker)),
  });
  return { html, inline: buildCard(application, speaker).inline };
}
