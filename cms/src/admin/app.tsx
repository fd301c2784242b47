import type { StrapiApp } from '@strapi/strapi/admin';
import { registerApplication } from './application/register-application';
import logo from './assets/logo.svg';
import { registerDesk } from './desk/register-desk';
import { registerChecks } from './checks/register-checks';
import { registerFields } from './fields/register-fields';
import { registerHome } from './home/register-home';
import { registerLinkField } from './link-field/register-link-field';
import { registerEnumCells } from './list-view/enum-cells';
import { registerHistoryCells } from './list-view/history-cells';
import { prepareBrowser } from './prepare-browser';
import { hideImpossibleActions } from './rights/hide-impossible-actions';
import { buildTranslations } from './translations/build-translations';
import { registerWithdraw } from './withdraw/register-withdraw';

/** The admin's table of contents: one line per page, panel or widget. */
export default {
  config: {
    // Strapi ships no Uzbek admin; English is always there.
    locales: ['ru'],
    translations: { ru: buildTranslations('ru'), en: buildTranslations('en') },
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    prepareBrowser(window.localStorage);
    registerLinkField(app);
    registerFields(app);
    registerHome(app);
    registerDesk(app);
    hideImpossibleActions(app);
  },
  bootstrap(app: StrapiApp) {
    registerApplication(app);
    registerChecks(app);
    registerWithdraw(app);
    registerEnumCells(app);
    registerHistoryCells(app);
  },
};
