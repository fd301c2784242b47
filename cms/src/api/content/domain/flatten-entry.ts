/**
 * Published rows → the flat objects of `GET /api/bot/content`. The reader owns the shapes
 * (`bot/src/cms-client/schemas/content.ts`); a contract test holds these functions against them.
 */
import { blocks, decimal, flag, isRow, numberOr, rows, text, type ContentRow } from './content-row';

export function flattenScreen(row: ContentRow) {
  return {
    title: text(row, 'title'),
    text: blocks(row, 'text'),
    media: flattenMedia(row.media),
    list: text(row, 'list') || 'none',
    buttons: flattenButtons(row),
  };
}

export function flattenPackage(row: ContentRow) {
  return {
    name: text(row, 'name'),
    summary: text(row, 'summary'),
    description: blocks(row, 'description'),
    price: decimal(row, 'price'),
    currency: text(row, 'currency') || 'RUB',
    pricePrefix: text(row, 'pricePrefix'),
    image: flattenMedia(row.image),
    features: rows(row, 'features').map((feature) => ({ key: text(feature, 'key'), text: text(feature, 'text') })),
    form: text(row, 'form'),
    popular: flag(row, 'popular'),
    order: numberOr(row, 'order', 0),
    buttons: flattenButtons(row),
  };
}

export function flattenFaq(row: ContentRow) {
  return {
    question: text(row, 'question'),
    answer: blocks(row, 'answer'),
    aliases: rows(row, 'aliases').map((alias) => text(alias, 'text')),
    category: text(row, 'category'),
    order: numberOr(row, 'order', 0),
    buttons: flattenButtons(row),
  };
}

export function flattenForm(row: ContentRow) {
  return {
    title: text(row, 'title'),
    intro: blocks(row, 'intro'),
    fields: rows(row, 'fields').map(flattenField),
    confirmation: blocks(row, 'confirmation'),
    success: blocks(row, 'success'),
    buttons: flattenButtons(row),
    resumeDays: numberOr(row, 'resumeDays', 14),
    offerUpdate: row.offerUpdate !== false,
  };
}

export function flattenPhrase(row: ContentRow) {
  return { text: text(row, 'text') };
}

export function flattenBotProfile(row: ContentRow) {
  return {
    name: text(row, 'name'),
    description: text(row, 'description'),
    shortDescription: text(row, 'shortDescription'),
    startScreen: text(row, 'startScreen'),
    commands: rows(row, 'commands').map((command) => ({
      command: text(command, 'command'),
      description: text(command, 'description'),
      target: text(command, 'target'),
    })),
    managerChats: text(row, 'managerChats'),
    reminderMinutes: numberOr(row, 'reminderMinutes', 15),
    ownerChat: text(row, 'ownerChat'),
    workStart: text(row, 'workStart') || '09:00',
    workEnd: text(row, 'workEnd') || '18:00',
    workDays: text(row, 'workDays') || '1,2,3,4,5',
  };
}

export function flattenSiteSettings(row: ContentRow) {
  return {
    companyName: text(row, 'companyName'),
    phone: text(row, 'phone'),
    email: text(row, 'email'),
    address: text(row, 'address'),
    timeZone: text(row, 'timeZone') || 'Europe/Moscow',
    currency: text(row, 'currency') || 'RUB',
    defaultCountry: text(row, 'defaultCountry') || 'RU',
    policyUrl: text(row, 'policyUrl'),
    consentText: text(row, 'consentText'),
    consentVersion: text(row, 'consentVersion'),
  };
}

function flattenButtons(row: ContentRow) {
  return rows(row, 'buttons').map((button) => ({
    key: text(button, 'key'),
    label: text(button, 'label'),
    target: text(button, 'target'),
    sameRow: flag(button, 'sameRow'),
  }));
}

function flattenField(field: ContentRow) {
  return {
    key: text(field, 'key'),
    type: text(field, 'type'),
    question: text(field, 'question'),
    label: text(field, 'label'),
    hint: text(field, 'hint'),
    required: flag(field, 'required'),
    options: rows(field, 'options').map((option) => ({ key: text(option, 'key'), label: text(option, 'label') })),
    min: numberOr(field, 'min', null),
    max: numberOr(field, 'max', null),
    errorText: text(field, 'errorText'),
  };
}

function flattenMedia(value: unknown) {
  if (!isRow(value)) return null;
  return {
    url: text(value, 'url'),
    mime: text(value, 'mime'),
    name: text(value, 'name'),
    hash: text(value, 'hash'),
    alt: text(value, 'alternativeText') || null,
    width: numberOr(value, 'width', null),
    height: numberOr(value, 'height', null),
    // Strapi keeps kilobytes.
    size: Math.round(numberOr(value, 'size', 0) * 1000),
  };
}
