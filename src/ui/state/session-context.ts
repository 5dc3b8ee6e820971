import { createContext, useContext } from 'solid-js';
import type { Session } from './session.ts';

export const SessionContext = createContext<Session>();

/** The session that a component belongs to. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A component of the page was used outside of its session.');
  return session;
}
