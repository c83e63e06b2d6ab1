/** What the visitors of the demos are called. */
export const firstNames = words(`
  Marie Paul Hannah Felix Emilia Leon Clara Moritz Ida Jakob Greta Anton Johanna Max Charlotte Emil
  Frieda Oskar Lotte Theo Aylin Emre Zeynep Deniz Katarzyna Piotr Agnieszka Tomasz Ewa Marek Olena
  Dmytro Nadia Karim Layla Samir Linh Minh Giulia Matteo Camille Louis Ingrid Lars Birgit Jürgen
  Renate Günther`)

export const lastNames = words(`
  Schneider Fischer Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann
  Schwarz Zimmermann Braun Krüger Hofmann Lange Krause Lehmann Köhler Herrmann König Walter Huber
  Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Vogel Friedrich Keller Günther Frank Berger
  Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Schumacher
  Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas`)

export const newYorkFirstNames = words(`
  Olivia Liam Sophia Noah Maya Ethan Isabella Daniel Grace Marcus Priya Wei Rosa Andre Naomi Jamal
  Elena Patrick`)

export const newYorkLastNames = words(`
  Johnson Rivera Chen Goldberg Murphy Washington Patel Kim Rossi Bennett Okafor Alvarez Cohen Brooks
  Nguyen Sullivan`)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
