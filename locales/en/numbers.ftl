# Numbers, names, contact data and passwords that people type.

# The kind of value; begins a sentence.
number-kind =
    { $kind ->
        [niss] The national number (NISS)
        [cbe] The enterprise number
        [nihii-institution] The INAMI number
        [application-id] The application id
        [keystore-password] The keystore password
        [email] The e-mail address
        [telephone] The telephone number
        [organisation-name] The name of the organisation
        [establishment-unit] The number of the establishment unit
        [nihii-professional] The INAMI number of the person
        [hco] The HCO number
        [eu-vat] The VAT number
        [ch-uid] The Swiss enterprise number (UID)
        [eid-card] The number of the card
        [portal-username] The user name of the portal
        [portal-password] The password of the portal
       *[other] The value
    }
# The first rule that the value breaks.
number-reason =
    { $reason ->
        [empty] Nothing is filled in.
        [charset] It has a character that does not belong in it.
        [length] It has too many or too few digits.
        [checksum] The check digits do not fit the other digits. Often one digit is wrong or two are swapped.
        [month] The digits for the month cannot be a month.
        [sequence] The serial number after the date is one that is never given.
        [day] The digits for the day are above 31.
        [prefix] It has letters in front that do not belong to it.
        [zero] It has only zeros.
        [looks_like_establishment] It begins with 2 to 8: this is the number of an establishment unit, not of an enterprise.
        [leading_digit] It begins with a digit that such a number never begins with.
        [too_long] It is too long.
        [too_short] It is too short.
        [lowercase] It has small letters.
        [control] It has an invisible character, such as a tab or a line end.
        [non_ascii] It has an accented letter or another character that not every program takes.
        [needs_digit_or_symbol] It has letters only.
        [space] It has a space inside.
        [at_sign] It needs exactly one @.
        [local_part] What stands before the @ cannot stand there.
        [domain] What stands after the @ is not a domain name with a dot.
        [needs_digit] It has no digit.
        [name_character] It has a comma, a plus sign, a semicolon, quotation marks, <, > or \, which break the name in a certificate.
        [unknown_type] There is no such type of number.
        [looks_like_enterprise] It begins with 0 or 1: this is the number of an enterprise, not of an establishment unit.
        [profession] Its first digit stands for no profession: those are 1 to 6.
        [structure] The numbers of this country have another structure.
        [not_in_vies] This country does not take part in VIES, so its numbers cannot be checked there.
        [country_mismatch] The letters in front are those of another country than the one that was chosen.
        [suffix] The letters at the end are none of MWST, TVA, IVA and TPV.
        [needs_two_non_letters] It has fewer than two digits or signs.
       *[other] It does not follow its rule.
    }

NUMBER-INVALID = { number-kind } has no valid form.
    .why = { number-reason }
    .now = Compare it with the document, digit by digit. It looks like this: { $form }.
    .who = { who-you }
NUMBER-APPLICATION-ID = The application id has no valid form.
    .why = { number-reason }
    .now = Use 1 to 30 capitals A to Z, digits, hyphens or underscores. Leave it out if the organisation needs only one certificate.
    .who = { who-you }
NUMBER-KEYSTORE-PASSWORD = This keystore password cannot be used.
    .why = { number-reason }
    .now = Choose at least 8 characters, with at least one digit or symbol and no accented letters. Use another one for each certificate.
    .who = { who-you }
NUMBER-PORTAL-USERNAME = The user name of the portal has no valid form.
    .why = { number-reason }
    .now = Use 8 to 30 small letters a to z and digits, without spaces or accents. The name can never be changed later.
    .who = { who-you }
NUMBER-PORTAL-PASSWORD = This password cannot be used for the portal.
    .why = { number-reason }
    .now = Choose 10 to 15 letters, digits and signs, at least two of which are no letters, without spaces or accents. It takes: { $form }.
    .who = { who-you }
NUMBER-EMAIL = The e-mail address has no valid form.
    .why = { number-reason }
    .now = Type it like { $form }. eHealth writes to this address, so use one that you read.
    .who = { who-you }
NUMBER-TELEPHONE = The telephone number has no valid form.
    .why = { number-reason }
    .now = Use digits and spaces only, with a + in front if you like: { $form }.
    .who = { who-you }
NUMBER-ORGANISATION-NAME = The name of the organisation cannot stand in a certificate.
    .why = { number-reason }
    .now = Write the name without this character. Accents are fine: the certificate shows capitals without accents.
    .who = { who-you }
# $type: a type name of eHealth such as NIHII-GROUP. $digits: 0 when not known.
NUMBER-ORGANISATION = The number does not fit the type { $type }.
    .why = { number-reason }
    .now = Compare type and number with the letter of INAMI or the enterprise register. { $digits ->
            [0] The list of types says which form the number has.
           *[other] The number has { $digits } digits.
        }
    .who = { who-you }
NUMBER-DAY-BEYOND-MONTH = The national number is accepted, but its day of birth does not exist.
    .why = The check digits fit, but the month has fewer days. Such numbers are given when the day is unknown.
    .now = Compare it once more with the card.
    .who = { who-you }
NUMBER-LEADING-ZERO-ADDED = A 0 was put in front of the enterprise number.
    .why = Nine digits were typed, as in older documents. Today the number has ten.
    .now = Check the number as it is shown: { $form }.
    .who = { who-you }
NUMBER-FIRST-EIGHT-KEPT = Only the first eight digits of the INAMI number are used.
    .why = Eleven digits were typed. A certificate of a group or an institution has the first eight.
    .now = Check that the first eight digits are right.
    .who = { who-you }
NUMBER-MODULO-EIGHTY-NINE = The INAMI number is accepted, but its check digits are unusual.
    .why = They follow the rule for the newer numbers of doctors, nurses and midwives, which is not known for this kind of number.
    .now = Compare it once more with the letter of INAMI.
    .who = { who-you }
NUMBER-PASSWORD-SPACE = The password has a space.
    .why = The rule of eHealth does not forbid it, but some programs do not take it.
    .now = Choose a password without spaces if other programs open this keystore.
    .who = { who-you }
NUMBER-VAT-CHECK-DIGITS = The VAT number is accepted, but its check digits do not fit.
    .why = Only VIES, the register of the European Union, knows whether a number exists.
    .now = Compare it once more with the document, then let VIES decide.
    .who = { who-you }
NUMBER-LEADING-ZERO-KEPT = The HCO number begins with a 0.
    .why = Spreadsheets lose such zeros, or add them.
    .now = Compare it with the number that the portal shows. It is kept as it was typed.
    .who = { who-you }
NUMBER-UNUSUAL-LENGTH = The HCO number is accepted, but it has an unusual length.
    .why = Known numbers have five digits (subdivision) or six (site).
    .now = Compare it with the number that the portal shows.
    .who = { who-you }
