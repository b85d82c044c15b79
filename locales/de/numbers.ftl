# Nummern, Namen, Kontaktdaten und Passwörter, die man tippt.

# Die Art des Werts; beginnt einen Satz.
number-kind =
    { $kind ->
        [niss] Die ENSS
        [cbe] Die Unternehmensnummer
        [nihii-institution] Die LIKIV-Nummer
        [application-id] Die Application-ID
        [keystore-password] Das Passwort des Keystores
        [email] Die E-Mail-Adresse
        [telephone] Die Telefonnummer
        [organisation-name] Der Name der Organisation
        [establishment-unit] Die Nummer der Niederlassungseinheit
        [nihii-professional] Die LIKIV-Nummer der Person
        [hco] Die HCO-Nummer
        [eu-vat] Die Mehrwertsteuernummer
        [ch-uid] Die Schweizer Unternehmensnummer (UID)
        [eid-card] Die Kartennummer
        [portal-username] Der Benutzername des Portals
        [portal-password] Das Passwort des Portals
       *[other] Der Wert
    }
# Die erste Regel, die nicht eingehalten ist.
number-reason =
    { $reason ->
        [empty] Nichts ist ausgefüllt.
        [charset] Ein Zeichen gehört nicht hinein.
        [length] Es sind zu viele oder zu wenige Ziffern.
        [checksum] Die Prüfziffern passen nicht zu den anderen Ziffern. Oft ist eine Ziffer falsch oder zwei sind vertauscht.
        [month] Die Ziffern des Monats können kein Monat sein.
        [sequence] Die laufende Nummer nach dem Datum wird nie vergeben.
        [day] Die Ziffern des Tages sind höher als 31.
        [prefix] Davor stehen Buchstaben, die nicht dazugehören.
        [zero] Es sind nur Nullen.
        [looks_like_establishment] Sie beginnt mit 2 bis 8: das ist die Nummer einer Niederlassungseinheit, nicht eines Unternehmens.
        [leading_digit] Eine solche Nummer beginnt nie mit dieser Ziffer.
        [too_long] Es ist zu lang.
        [too_short] Es ist zu kurz.
        [lowercase] Es enthält Kleinbuchstaben.
        [control] Es enthält ein unsichtbares Zeichen, etwa einen Tabulator oder ein Zeilenende.
        [non_ascii] Es enthält einen Buchstaben mit Akzent oder ein anderes Zeichen, das nicht jedes Programm annimmt.
        [needs_digit_or_symbol] Es enthält nur Buchstaben.
        [space] Es enthält ein Leerzeichen.
        [at_sign] Es braucht genau ein @.
        [local_part] Was vor dem @ steht, kann dort nicht stehen.
        [domain] Was nach dem @ steht, ist kein Domänenname mit einem Punkt.
        [needs_digit] Es enthält keine Ziffer.
        [name_character] Es enthält ein Komma, Pluszeichen, Semikolon, Anführungszeichen, <, > oder \; sie zerbrechen den Namen in einem Zertifikat.
        [unknown_type] Eine solche Art Nummer gibt es nicht.
        [looks_like_enterprise] Sie beginnt mit 0 oder 1: das ist die Nummer eines Unternehmens, nicht einer Niederlassungseinheit.
        [profession] Die erste Ziffer steht für keinen Beruf: das sind 1 bis 6.
        [structure] Die Nummern dieses Landes haben einen anderen Aufbau.
        [not_in_vies] Dieses Land nimmt nicht an VIES teil; seine Nummern können dort nicht geprüft werden.
        [country_mismatch] Die Buchstaben davor sind die eines anderen Landes als des gewählten.
        [suffix] Die Buchstaben am Ende sind weder MWST noch TVA, IVA oder TPV.
        [needs_two_non_letters] Es enthält weniger als zwei Ziffern oder Zeichen.
       *[other] Die Regel ist nicht eingehalten.
    }

NUMBER-INVALID = { number-kind } hat keine gültige Form.
    .why = { number-reason }
    .now = Vergleichen Sie mit dem Dokument, Ziffer für Ziffer. So sieht es aus: { $form }.
    .who = { who-you }
NUMBER-APPLICATION-ID = Die Application-ID hat keine gültige Form.
    .why = { number-reason }
    .now = Verwenden Sie 1 bis 30 Großbuchstaben A bis Z, Ziffern, Bindestriche oder Unterstriche. Lassen Sie sie weg, wenn die Organisation nur ein Zertifikat braucht.
    .who = { who-you }
NUMBER-KEYSTORE-PASSWORD = Dieses Passwort eignet sich nicht für einen Keystore.
    .why = { number-reason }
    .now = Wählen Sie mindestens 8 Zeichen, davon mindestens eine Ziffer oder ein Symbol, ohne Buchstaben mit Akzent. Nehmen Sie für jedes Zertifikat ein anderes.
    .who = { who-you }
NUMBER-PORTAL-USERNAME = Der Benutzername des Portals hat keine gültige Form.
    .why = { number-reason }
    .now = Verwenden Sie 8 bis 30 Kleinbuchstaben a bis z und Ziffern, ohne Leerzeichen und Akzente. Der Name kann später nie geändert werden.
    .who = { who-you }
NUMBER-PORTAL-PASSWORD = Dieses Passwort eignet sich nicht für das Portal.
    .why = { number-reason }
    .now = Wählen Sie 10 bis 15 Buchstaben, Ziffern und Zeichen, von denen mindestens zwei keine Buchstaben sind, ohne Leerzeichen und Akzente. Erlaubt sind: { $form }.
    .who = { who-you }
NUMBER-EMAIL = Die E-Mail-Adresse hat keine gültige Form.
    .why = { number-reason }
    .now = Tippen Sie sie wie { $form }. eHealth schreibt an diese Adresse: nehmen Sie eine, die Sie lesen.
    .who = { who-you }
NUMBER-TELEPHONE = Die Telefonnummer hat keine gültige Form.
    .why = { number-reason }
    .now = Verwenden Sie nur Ziffern und Leerzeichen, auf Wunsch mit einem + davor: { $form }.
    .who = { who-you }
NUMBER-ORGANISATION-NAME = Der Name der Organisation kann nicht in einem Zertifikat stehen.
    .why = { number-reason }
    .now = Schreiben Sie den Namen ohne dieses Zeichen. Akzente sind erlaubt: das Zertifikat zeigt Großbuchstaben ohne Akzente.
    .who = { who-you }
# $type: eine Art von eHealth wie NIHII-GROUP. $digits: 0, wenn nicht bekannt.
NUMBER-ORGANISATION = Die Nummer passt nicht zur Art { $type }.
    .why = { number-reason }
    .now = Vergleichen Sie Art und Nummer mit dem Brief des LIKIV oder mit der ZDU. { $digits ->
            [0] Die Liste der Arten sagt, welche Form die Nummer hat.
           *[other] Die Nummer hat { $digits } Ziffern.
        }
    .who = { who-you }
NUMBER-DAY-BEYOND-MONTH = Die ENSS ist angenommen, aber ihren Geburtstag gibt es nicht.
    .why = Die Prüfziffern passen, aber der Monat hat weniger Tage. Solche Nummern werden vergeben, wenn der Tag unbekannt ist.
    .now = Vergleichen Sie noch einmal mit der Karte.
    .who = { who-you }
NUMBER-LEADING-ZERO-ADDED = Vor die Unternehmensnummer wurde eine 0 gesetzt.
    .why = Neun Ziffern wurden getippt, wie in älteren Dokumenten. Heute hat die Nummer zehn.
    .now = Prüfen Sie die Nummer, wie sie gezeigt wird: { $form }.
    .who = { who-you }
NUMBER-FIRST-EIGHT-KEPT = Nur die ersten acht Ziffern der LIKIV-Nummer werden verwendet.
    .why = Elf Ziffern wurden getippt. Das Zertifikat einer Gruppe oder einer Einrichtung hat die ersten acht.
    .now = Prüfen Sie, ob die ersten acht Ziffern richtig sind.
    .who = { who-you }
NUMBER-MODULO-EIGHTY-NINE = Die LIKIV-Nummer ist angenommen, aber ihre Prüfziffern sind ungewöhnlich.
    .why = Sie folgen der Regel für die neueren Nummern von Ärzten, Pflegekräften und Hebammen, die für diese Art Nummer nicht bekannt ist.
    .now = Vergleichen Sie noch einmal mit dem Brief des LIKIV.
    .who = { who-you }
NUMBER-PASSWORD-SPACE = Das Passwort enthält ein Leerzeichen.
    .why = Die Regel von eHealth verbietet es nicht, aber manche Programme nehmen es nicht an.
    .now = Wählen Sie ein Passwort ohne Leerzeichen, wenn andere Programme diesen Keystore öffnen.
    .who = { who-you }
NUMBER-VAT-CHECK-DIGITS = Die Mehrwertsteuernummer ist angenommen, aber ihre Prüfziffern passen nicht.
    .why = Nur VIES, das Register der Europäischen Union, weiß, ob eine Nummer existiert.
    .now = Vergleichen Sie noch einmal mit dem Dokument und lassen Sie dann VIES entscheiden.
    .who = { who-you }
NUMBER-LEADING-ZERO-KEPT = Die HCO-Nummer beginnt mit einer 0.
    .why = Tabellenprogramme verlieren solche Nullen oder fügen sie hinzu.
    .now = Vergleichen Sie mit der Nummer, die das Portal zeigt. Sie bleibt, wie sie getippt wurde.
    .who = { who-you }
NUMBER-UNUSUAL-LENGTH = Die HCO-Nummer ist angenommen, hat aber eine ungewöhnliche Länge.
    .why = Bekannte Nummern haben fünf Ziffern (Subdivision) oder sechs (Standort).
    .now = Vergleichen Sie mit der Nummer, die das Portal zeigt.
    .who = { who-you }
