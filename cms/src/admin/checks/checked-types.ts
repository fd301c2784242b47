/** Types the server checks (`served-types.ts`): whatever the bot is given. */
export const checkedTypes = [
  'api::screen.screen',
  'api::package.package',
  'api::faq.faq',
  'api::form.form',
  'api::phrase.phrase',
  'api::bot-profile.bot-profile',
  'api::site-settings.site-settings',
];
