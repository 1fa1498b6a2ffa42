/**
 * The one event by which a file comes into a case. Nobody fills in its form: the engine sends it once the
 * file is stored, so it is never among the offers and is refused when a person sends it.
 */
export const ATTACHMENT_ADDED = 'attachment.added'
