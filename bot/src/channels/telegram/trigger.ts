import type { Incoming, Shown } from '../../conversation/channel';

/** What a Telegram answer needs to know of the update; opaque to the core. */
export type TelegramTrigger = {
  /** Press to be answered; null = no press. */
  callbackId: string | null;
  /** Reference of the message whose button was pressed. */
  message: string | null;
  /** How far the answer got: a repeated delivery goes on from here. */
  progress: { shown: number; live: Shown | null; running: Promise<Shown> | null };
};

export function newTrigger(press: { callbackId: string; message: string | null } | null): TelegramTrigger {
  return {
    callbackId: press?.callbackId ?? null,
    message: press?.message ?? null,
    progress: { shown: 0, live: null, running: null },
  };
}

/** Every incoming of this channel was made by it, so its trigger is one of these. */
export function triggerOf(incoming: Incoming): TelegramTrigger {
  return incoming.trigger as TelegramTrigger;
}
