/** Where a part keeps its rows: the embedded file or one PostgreSQL address. */
export type DatabaseConfig = { client: 'sqlite'; file: string } | { client: 'postgres'; url: string };

/** Webhook settings exist in webhook mode only, so polling code cannot reach for them. */
export type TelegramConfig = { token: string; apiRoot: string } & (
  { mode: 'polling' } | { mode: 'webhook'; secret: string }
);

/** Everything the environment says, checked and frozen. Paths are absolute, addresses have no trailing slash. */
export type Config = {
  appMode: 'local' | 'production';
  root: string;
  dataDir: string;
  /** Of the root package.json. */
  version: string;
  cms: CmsConfig;
  bot: BotConfig;
  database: DatabaseConfig;
  botDatabase: DatabaseConfig;
  log: { level: string; file: string | null };
  metricsToken: string | null;
  sentryDsn: string | null;
  smtp: { url: string; from: string } | null;
};

export type CmsConfig = {
  host: string;
  port: number;
  /** Address inside the installation (bot → CMS). */
  url: string;
  /** Address people and providers see. */
  publicUrl: string;
  apiToken: string;
  /** Optional second token that may only read content over the generic REST. */
  readToken: string | null;
  preset: string;
  /** Empty when only the bot's settings were read (`part: 'bot'`). */
  encryptionKey: string;
  adminEmail: string;
  /** Empty when not given: then an owner must exist already. */
  adminPassword: string;
  secrets: {
    appKeys: string[];
    adminJwt: string;
    apiTokenSalt: string;
    transferTokenSalt: string;
    jwt: string;
  };
  siteOrigins: string[];
  /** CIDR list; forwarded headers of anyone else are ignored. */
  trustedProxies: string[];
  formRateLimit: { burst: number; perSecond: number };
  /** null = the site's form asks for none. */
  captcha: { verifyUrl: string; secret: string; siteKey: string } | null;
  /** Start although the schema sync would drop tables or columns that hold data. */
  allowDataLoss: boolean;
};

export type BotConfig = {
  host: string;
  port: number;
  /** Address inside the installation (CMS → bot). */
  url: string;
  publicUrl: string;
  allowEphemeralStore: boolean;
  /** null = browser chat only. */
  telegram: TelegramConfig | null;
  /** `<chat id>` or `<chat id>/<topic id>`, comma-separated; empty = none. */
  managerChats: string;
};

/** The process environment or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>;
