import { createSlices } from '../loop/slices';
import type { ContentReceiver } from './cms-client';
import { createJsonLists, type ListElement } from './json-lists';
import type { BodyReader } from './request';
import { changedEntrySchema, type ContentHead, contentReplySchema, removedEntrySchema } from './schemas/content';

/** Hands over an answer of any length entry by entry, between the other events of the process. */
export function createContentReader(receiver: ContentReceiver): BodyReader<ContentHead> {
  const hand = ({ list, value }: ListElement) => {
    if (list === 'changed') receiver.changed(changedEntrySchema.parse(value));
    else if (list === 'removed') receiver.removed(removedEntrySchema.parse(value));
  };

  return async (body) => {
    const lists = createJsonLists();
    const slices = createSlices();
    for await (const chunk of body) {
      for (const element of lists.write(chunk)) {
        hand(element);
        if (slices.areOver()) await slices.rest();
      }
    }
    const { revision, full } = contentReplySchema.parse(lists.end());
    return { revision, full };
  };
}
