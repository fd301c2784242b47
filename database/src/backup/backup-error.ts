export type BackupErrorCode =
  | 'BACKUP_EXISTS'
  | 'BACKUP_NOT_FOUND'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_OTHER_DATABASE'
  | 'BACKUP_TOOL_MISSING'
  | 'BACKUP_TOOL_FAILED'
  | 'BACKUP_RUNNING'
  | 'BACKUP_IN_USE';

/** Why a copy was not made or not brought back. Nothing was changed. */
export class BackupError extends Error {
  constructor(
    readonly code: BackupErrorCode,
    /** What the sentence of this code names: a folder, a tool, a program. */
    readonly details: Record<string, string> = {},
    cause?: unknown,
  ) {
    super(`${code} ${Object.values(details).join(' ')}`.trim(), { cause });
    this.name = 'BackupError';
  }
}
