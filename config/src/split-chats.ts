/** Manager chats as staff and `MANAGER_CHAT_ID` write them (DESIGN 6): `-100…, -100…/5` → each once. */
export function splitChats(chats: string): string[] {
  const trimmed = chats.split(',').map((chat) => chat.trim());
  return [...new Set(trimmed.filter(Boolean))];
}
