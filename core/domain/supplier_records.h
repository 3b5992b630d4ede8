// Suppliers, their papers 证照, and the products they bring.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/supply_vocabulary.h"
#include "core/domain/units.h"

namespace canteen {

// A supplier enters the file or changes there: the newest record of a `supplier` counts. Name, address and
// contact are what Food Safety Law art. 53 asks for.
struct SupplierRegistered {
    static constexpr Kind kKind = Kind::SupplierRegistered;
    SupplierId supplier;
    std::string name;        // unique inside the site
    std::string creditCode;  // 统一社会信用代码, 18 characters; empty for a farmer
    SupplierType type{};
    std::string address;
    std::string contact;
    std::string phone;
    std::vector<GoodsClass> goods;  // what it is to bring: decides which papers it needs

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("supplier", s.supplier), v("name", s.name), v("credit_code", s.creditCode), v("type", s.type);
        v("address", s.address), v("contact", s.contact), v("phone", s.phone), v("goods", s.goods);
    }
};

// Where the supplier stands on the school's list. The newest record counts; after `until` a suspension ends.
struct SupplierListed {
    static constexpr Kind kKind = Kind::SupplierListed;
    SupplierId supplier;
    SupplierState state{};
    std::string reason;
    std::optional<Date> until;
    std::optional<Date> breachCheckedOn;  // looked up on the list of serious breaches

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("supplier", s.supplier), v("state", s.state), v("reason", s.reason), v("until", s.until);
        v("breach_checked_on", s.breachCheckedOn);
    }
};

// A paper was put on file: of a supplier, or of one batch (isBatchPaper). A renewal is a new paper. Valid
// from `issued` to `expires`, both days included.
struct PaperFiled {
    static constexpr Kind kKind = Kind::PaperFiled;
    PaperId paper;
    SupplierId supplier;  // nil for the school's own plot
    PaperKind kind{};
    std::string number;
    std::string holder;  // name on the paper
    std::string scope;   // 经营项目, category or goods as printed
    std::optional<Date> issued;
    std::optional<Date> expires;  // nothing = 长期, or a paper without an end
    std::string lot;              // of a batch paper: the lot or date it names
    std::optional<Grams> covers;  // of a quarantine certificate or pledge: the weight it names
    std::vector<Hash> photos;     // pages in order
    Bytes code;                   // raw content of its QR code, never opened
    bool sealed = false;          // the copy carries seal or signature
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("paper", s.paper), v("supplier", s.supplier), v("kind", s.kind), v("number", s.number);
        v("holder", s.holder), v("scope", s.scope), v("issued", s.issued), v("expires", s.expires);
        v("lot", s.lot), v("covers_g", s.covers), v("photos", s.photos), v("code", s.code);
        v("sealed", s.sealed), v("findings", s.findings);
    }
};

// Somebody compared the paper with its issuer's register.
struct PaperVerified {
    static constexpr Kind kKind = Kind::PaperVerified;
    PaperId paper;
    VerifyState state{};
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("paper", s.paper), v("state", s.state), v("note", s.note);
    }
};

// A product as it is bought: the newest record of a `product` counts.
struct ProductRegistered {
    static constexpr Kind kKind = Kind::ProductRegistered;
    ProductId product;
    std::string name;  // unique together with `spec`
    std::string spec;  // 规格: "5 kg/袋"
    GoodsClass goods{};
    Storage storage{};
    Unit unit{};                           // in which it is counted
    std::optional<Grams> unitWeight;       // weight of one unit, where it is fixed
    std::optional<std::int32_t> lifeDays;  // 保质期, nothing = none printed
    std::string maker;
    std::string makerAddress;
    std::string makerPhone;
    std::vector<std::string> gtins;  // 14 digits each
    bool listed = true;              // false: no longer bought

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("product", s.product), v("name", s.name), v("spec", s.spec), v("goods", s.goods);
        v("storage", s.storage), v("unit", s.unit), v("unit_g", s.unitWeight), v("life_days", s.lifeDays);
        v("maker", s.maker), v("maker_address", s.makerAddress), v("maker_phone", s.makerPhone);
        v("gtins", s.gtins), v("listed", s.listed);
    }
};

}  // namespace canteen
