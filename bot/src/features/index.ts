import type { Feature } from '../conversation/feature';
import { fallbackFeature } from './fallback';
import { screenFeature } from './screen';

/** Table of contents: what a client or a manager can do, in the order in which the core asks. */
export function createFeatures(): Feature[] {
  return [
    screenFeature,
    fallbackFeature, // must be the last: it answers everything
  ];
}
