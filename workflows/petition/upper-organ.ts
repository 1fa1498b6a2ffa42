/**
 * 上一级机关、单位 (信访工作条例 35, 36), read off the paths of the organisation tree: the organisation
 * directly above, or the department of the same name one level up. The organ itself, its sisters and
 * whatever lies two levels up are none.
 */
export function isUpperOrgan(candidate: string, of: string): boolean {
  const own = of.split('/')
  const name = own.at(-1)
  const above = own.slice(0, -1)
  if (above.length === 0) return false
  const department = [...above.slice(0, -1), name]
  return candidate === above.join('/') || (above.length > 1 && candidate === department.join('/'))
}
