// What the importers of the kinds share. Inside core/service only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/text_id.h"
#include "core/rules/rule_pack.h"
#include "core/service/import.h"
#include "core/service/import_table.h"
#include "core/store/store.h"

namespace canteen::service {

class ImportPlan {
  public:
    ImportPlan(store::Store& openStore, const ImportOptions& wanted, const Signatures& signatures)
        : store(openStore),
          options(wanted),
          now(openStore.now().effective),
          today(businessDay(now, wanted.zone)),
          by_(signatures) {}

    store::Store& store;
    const ImportOptions& options;
    const UtcMs now;
    const Date today;
    ImportReport report;
    std::vector<store::Draft> drafts;

    // A record to be appended. Counting it is up to the importer, as one line may need two.
    template <class Body>
    void add(const Body& body) {
        drafts.push_back(store::makeDraft(makeId<RecordId>(now), body, by_));
    }

    void problem(int line, std::string column, Sentence reason) {
        report.problems.push_back({line, std::move(column), std::move(reason)});
    }
    void note(int line, std::string column, Sentence reason) {
        report.notes.push_back({line, std::move(column), std::move(reason)});
    }
    // Names the columns that mean nothing here.
    void noteIgnored(const ImportTable& table) {
        for (const std::size_t at : table.otherColumns()) {
            const std::string& name = table.header().cells[at];
            note(table.header().number, name, {TextId::ImportColumnIgnored, {name}});
        }
    }

  private:
    const Signatures& by_;
};

// The rules that the school works by; refuses with StoreNotSetUp before it has any.
Result<rules::RulePack> adoptedRules(const ImportPlan& plan);

void planStaff(ImportPlan& plan, CsvTable table);
void planRoster(ImportPlan& plan, CsvTable table);
void planClasses(ImportPlan& plan, CsvTable table);
void planMenu(ImportPlan& plan, CsvTable table);
void planSuppliers(ImportPlan& plan, CsvTable table);
void planPapers(ImportPlan& plan, CsvTable table);
void planProducts(ImportPlan& plan, CsvTable table);

}  // namespace canteen::service
