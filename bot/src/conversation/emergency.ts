/** The only sentences in code: said when content has never arrived or lacks the phrase. Everything else is content. */
export const emergency = {
  notReady: {
    ru: 'Бот ещё настраивается. Пожалуйста, напишите чуть позже.',
    en: 'The bot is being set up. Please write a little later.',
    uz: 'Bot sozlanmoqda. Iltimos, birozdan keyin yozing.',
  },
  /** For a button whose label is missing: it still works. */
  button: '→',
} as const;
