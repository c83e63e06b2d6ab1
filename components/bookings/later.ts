/** What the calendar page opens on a press, a key or by its address: the first view does not wait for any of it. */
export const later = {
  panels: () => import('./diary-panels'),
  dateJump: () => import('./mini-month'),
  filters: () => import('./filter-fields'),
  display: () => import('./display-choices'),
  views: () => import('./view-menu'),
}
