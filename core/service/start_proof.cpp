#include "core/service/start_proof.h"

#include <utility>

namespace canteen::service {

void StartProof::begin(std::filesystem::path store, std::function<void()> ended) {
    thread_ =
        std::jthread([this, store = std::move(store), ended = std::move(ended)](const std::stop_token& stop) {
            prove(store, stop);
            ended_ = true;
            if (ended && !stop.stop_requested()) ended();
        });
}

void StartProof::prove(const std::filesystem::path& store, const std::stop_token& stop) {
    store::VerifyOptions options;
    options.depth = store::Depth::Chain;
    options.progress = [&](std::uint64_t) { return !stop.stop_requested(); };
    const auto report = store::verifyStore(store, options);
    if (!report || !report->fault || report->fault->kind == store::FaultKind::Unreadable) return;
    const std::lock_guard lock(mutex_);
    fault_ = report->fault;
}

std::optional<store::Fault> StartProof::fault() const {
    const std::lock_guard lock(mutex_);
    return fault_;
}

}  // namespace canteen::service
