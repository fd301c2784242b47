import type { ContentView } from '../content/content-view';

/**
 * How a kind of delivery looks; features hand theirs in as a list (DESIGN 2). `M` is the channels' message: this floor only
 * carries it from the renderer to the sender.
 */
export type DeliveryRenderer<M> = {
  /** `payload.kind` it answers for. */
  kind: string;
  /** Throws when the payload is not of its kind. */
  render(payload: unknown, view: ContentView): M;
};
