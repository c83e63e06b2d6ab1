/** The mark: an open diary with one booking in it. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#1a6458" />
      <path d="M8 9.5A1.5 1.5 0 0 1 9.500 8H15v16H9.500A1.5 1.5 0 0 1 8 22.500z" fill="#b3d9d1" />
      <path d="M17 8h5.500A1.5 1.5 0 0 1 24 9.500v13a1.5 1.5 0 0 1-1.500 1.500H17z" fill="#fff" />
      <rect x="19" y="11" width="3" height="5" rx="1" fill="#3d9485" />
    </svg>
  )
}
