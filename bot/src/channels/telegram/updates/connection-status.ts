/** How updates arrive, for `/health` (parts.telegram) and the staff's banner. */
export type ConnectionStatus = { status: 'ok' | 'degraded' | 'down'; detail?: string };

export type StatusBoard = { set(status: ConnectionStatus): void; read(): ConnectionStatus };

export function createStatusBoard(): StatusBoard {
  let current: ConnectionStatus = { status: 'degraded', detail: 'starting' };
  return {
    set: (status) => {
      current = status;
    },
    read: () => current,
  };
}
