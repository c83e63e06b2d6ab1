/** What guessers try first, lower case; below eight characters only stems that are tried with digits behind them. */
const words = `
password passwort passw0rd p@ssw0rd p@ssword pa55word pa$$word motdepasse contraseña contrasena parola wachtwoord
12345678 123456789 1234567890 12345678910 0123456789 87654321 987654321 9876543210 0987654321 1234567891 12344321
11112222 12341234 12121212 11223344 1122334455 112233445566 123123123 123321123 147258369 159753456 147852369
789456123 741852963 963852741 31415926 19841984 20202020 12345679 1234554321 123456123 123456654321 11111111
qwertyuiop qwertyui qwerty qwertz qwertzuiop azerty azertyuiop asdfghjkl asdfghjk asdfasdf zxcvbnm zxcvbnm,./
1qaz2wsx 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 zaq12wsx qazwsxedc qazwsx qweasdzxc qweasd qwe123
1qazxsw2 zaq1xsw2 asdf1234 qwer1234 abcd1234 abc12345 a1b2c3d4 aa123456 a1234567 a12345678 a123456789 abcdefgh
abcdefghi abcdefg abcabc abcdef abc123 1a2b3c4d 123qweasd 123qwe asd123 zxc123 1234qwer 123abc
iloveyou iloveu iloveyou! ilovegod ilovehim ilovemyself loveyou lovelove loveme lovely lover teamo tequiero mylove
princess princesa sunshine football baseball basketball softball volleyball superman batman spiderman ironman
pokemon starwars startrek skywalker jordan michael michelle jennifer jessica charlie thomas robert daniel andrew
joshua matthew anthony william ashley amanda nicole hannah samantha elizabeth alexander alexandra christian
christopher benjamin jonathan nathaniel victoria veronica patricia gabriel gabriela fernando alejandro sebastian
liverpool chelsea arsenal manchester barcelona realmadrid juventus bayern fcbayern borussia everton tottenham
letmein letmein! welcome welcome! trustno1 whatever computer internet security secret topsecret changeme changeit
default administrator admin adminadmin root toor test tester testtest testing guest user username master
masterkey dragon monkey shadow hunter killer ranger tigger buster soccer hockey summer winter spring autumn
january february march april june july august september october november december monday friday sunday
flower butterfly rainbow chocolate cookie banana orange strawberry pineapple cheese coffee pepper ginger
mustang corvette ferrari porsche mercedes harley yamaha kawasaki suzuki toyota honda nissan subaru
google facebook instagram linkedin twitter youtube microsoft windows apple samsung android iphone nintendo
playstation minecraft fortnite roblox zelda warcraft counter callofduty
freedom forever family friends happiness blessed blessing jesus jesuschrist jesuslovesme godisgood heaven angel
angels destiny diamond phoenix thunder midnight lightning hurricane mountain elephant dolphin dolphins
america american canada england london london2012 paris berlin newyork california texas florida australia
computer1 passwords mypassword newpassword yourpassword password! password? nopassword thepassword
daybook booking bookings calendar appointment salon clinic studio business company office manager owner
letmeinnow opensesame sesame abracadabra hello hello123 hellohello goodmorning goodluck
bullshit asshole fuckyou fuckoff blahblah whocares nothing something anything
`

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean))
