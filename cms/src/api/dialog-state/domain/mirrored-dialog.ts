/** An unfinished form as a bot reports it (C6). */
export type MirroredDialog = {
  chat: string;
  identity: string;
  form: string | null;
  field: string | null;
  answers: { key: string; label: string; display: string }[];
  updatedAt: Date;
  ended: boolean;
  test: boolean;
};
