/**
 * The one event by which a file comes into a case. Nobody fills in its form: the engine sends it once the
 * file is stored, and refuses it when a person sends it by itself.
 */
export const ATTACHMENT_ADDED = 'attachment.added'
