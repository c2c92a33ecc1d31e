extension CleaningRules {
    /// The news agencies known by their marks in datelines and credits: a table of names, which no rule looks into.
    static let newsAgencies: [Agency] = [
        Agency("Reuters", "REUTERS", "Thomson Reuters"),
        Agency("AP", "Associated Press", "The Associated Press"),
        Agency("AFP", "Agence France-Presse", "Agence France Presse"),
        Agency("UPI", "United Press International"),
        Agency("dpa", "DPA", "Deutsche Presse-Agentur"),
        Agency("EFE"), Agency("ANSA"), Agency("EPA"), Agency("PA", "Press Association", "PA Media"),
        Agency("Kyodo", "Kyodo News", "KYODO"), Agency("Jiji", "Jiji Press", "JIJI"),
        Agency("Xinhua", "XINHUA"), Agency("Yonhap", "YONHAP"),
        Agency("TASS", "ITAR-TASS", "Itar-Tass", "Tass"), Agency("Interfax", "INTERFAX"),
        Agency("RIA Novosti", "RIA", "Sputnik"),
        Agency("PTI", "Press Trust of India"), Agency("ANI"), Agency("IANS"), Agency("UNI"),
        Agency("Bloomberg", "Bloomberg News"), Agency("Anadolu", "Anadolu Agency"), Agency("AAP"),
        Agency("CNA"), Agency("Bernama", "BERNAMA"), Agency("Antara"), Agency("APA"), Agency("SAPA"),
        Agency("Canadian Press", "The Canadian Press"), Agency("CNN"),
        Agency("Agencies", "Agency", "News agencies", "Wire services", "Wire reports", "AGENCIES"),
    ]
}
