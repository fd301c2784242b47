/** XTR = Telegram Stars. */
export const currencies = ['RUB', 'UZS', 'USD', 'EUR', 'XTR'] as const;
